"""The scorecard: figures against their own usual range, what is said of them, and the children behind them."""
