"""The record shaped into a snapshot for figures: no names, no addresses, no words."""

from throughline.exchange.publish.actions import publish

__all__ = ["publish"]
