package dev.filmwright.prompt;

/** What is kept about prompts: edits by hand, templates, what was asked before. Thread-safe. */
public interface PromptBook {}
