package dev.filmwright.model;

/** Which models a LoRA fits, told by the names of its tensors. */
public enum LoraFamily {
    /** Stable Diffusion 1.x. */
    SD1,
    /** Stable Diffusion 2.x. */
    SD2,
    /** Stable Diffusion XL and what is built on it. */
    SDXL,
    /** FLUX.1. */
    FLUX1,
    /** Something else, or it cannot be told. */
    UNKNOWN
}
