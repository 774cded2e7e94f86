package dev.filmwright.dataset;

/** What is trained on. */
public enum BaseModel {
    /** Stable Diffusion 1.5. */
    SD15,
    /** Stable Diffusion XL. */
    SDXL,
    /** Pony, on Stable Diffusion XL. */
    PONY,
    /** Illustrious, on Stable Diffusion XL. */
    ILLUSTRIOUS,
    /** FLUX.1 dev. */
    FLUX1_DEV
}
