package dev.filmwright.dataset;

/** Which trainer a package is for. */
public enum TrainingFormat {
    /** Our own: {@code images/}, {@code captions/}, {@code config.json}, {@code metadata.json}. For keeping; no trainer opens it. */
    STANDARD,
    /** kohya-ss sd-scripts. */
    KOHYA,
    /** EveryDream 2. */
    EVERYDREAM,
    /** Replicate's FLUX trainers. */
    REPLICATE,
    /** The trainer on Civitai. */
    CIVITAI,
    /** ostris ai-toolkit. */
    AI_TOOLKIT,
    /** OneTrainer. */
    ONETRAINER,
    /** A folder of pictures with {@code metadata.jsonl}, as Hugging Face's datasets library loads it. */
    IMAGEFOLDER
}
