"""The figures in a text: numbers as people write them in English, German and French, and the periods they are of."""
