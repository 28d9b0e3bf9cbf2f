"""The office's side: a package that a school has sealed is opened here, without any vault."""
