"""The SSDA903 return of children looked after: its tables, its shared views, its rules."""
