package dev.filmwright.provider.comfyui.wire;

/** What a server answers to a file. */
public sealed interface Uploaded {
    /**
     * It has it.
     *
     * @param name how nodes name it
     */
    record Stored(String name) implements Uploaded {}

    /**
     * It does not take so much.
     *
     * @param why what it takes
     */
    record TooLarge(String why) implements Uploaded {}
}
