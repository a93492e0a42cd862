"""The record shaped into a snapshot for figures: no names, no addresses, no words."""

from throughline.exchange.publish.actions import end_of, publish

__all__ = ["end_of", "publish"]
