package dev.filmwright.prompt;

/** What a template is for. */
public enum TemplateType {
    /** Prompts for still pictures. */
    FRAME,
    /** Prompts for clips. */
    VIDEO,
    /** What a language model is told of its task. */
    SYSTEM
}
