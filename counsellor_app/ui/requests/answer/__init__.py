"""The answer to a request, step by step: ground, what to give, preview, recipient, approval, seal."""
