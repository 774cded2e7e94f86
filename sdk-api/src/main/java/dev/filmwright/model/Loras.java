package dev.filmwright.model;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The LoRAs that are known, and the versions of assets they were trained for. As assets they belong to the library, not to
 * one owner. Thread-safe; methods block for file access, none costs money.
 */
public interface Loras {
    /**
     * Registers a LoRA: its file is checked and copied into the library; its weights are not loaded. One whose bytes are
     * known already is returned as it was registered.
     *
     * <p>A file is refused unless its header is right in every respect: bounded, of valid UTF-8, no name twice, tensors that
     * follow each other without gap or overlap to the end of the file, each as long as its shape says.
     *
     * @param file a {@code .safetensors} file of at most 16 GiB
     * @throws dev.filmwright.InvalidInputException if it is no sound safetensors file, or holds no LoRA; the message says why
     * @throws dev.filmwright.LibraryException if it cannot be read or stored
     * @see <a href="https://github.com/huggingface/safetensors#format">the format</a>
     */
    Lora add(Path file, LoraDraft draft);

    /**
     * Returns a LoRA.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    Lora get(LoraId id);

    /** Returns the LoRA whose file has a digest, 64 lower-case hexadecimal digits. */
    Optional<Lora> find(String sha256);

    /**
     * Returns LoRAs, newest first.
     *
     * @param limit how many at most, 1 to 1000
     * @param after the last one of the page before; empty for the first page
     * @throws dev.filmwright.InvalidInputException if the limit is out of range
     */
    List<Lora> list(int limit, Optional<LoraId> after);

    /**
     * Says that a LoRA shows an asset as it is in a version. Doing so twice does nothing.
     *
     * @throws dev.filmwright.NotFoundException if there is no such LoRA, asset or version
     */
    void attach(LoraId id, AssetId asset, Version version);

    /** Takes that back; does nothing if it was not said. */
    void detach(LoraId id, AssetId asset, Version version);

    /** Returns the LoRAs of a version of an asset, the one registered last first. */
    List<Lora> of(AssetId asset, Version version);

    /** Returns the LoRAs of the version that is used, the one registered last first. */
    default List<Lora> of(AssetUse use) {
        return of(use.asset(), use.version());
    }

    /**
     * Returns the versions of assets that a LoRA is attached to.
     *
     * @throws dev.filmwright.NotFoundException if there is no such LoRA
     */
    List<AssetUse> uses(LoraId id);

    /**
     * Returns where a LoRA's file is, for reading only; empty where the host's media store keeps no files.
     *
     * @throws dev.filmwright.NotFoundException if there is no such LoRA
     */
    Optional<Path> file(LoraId id);

    /**
     * Opens a LoRA's file; the caller closes it.
     *
     * @throws dev.filmwright.NotFoundException if there is no such LoRA
     */
    InputStream open(LoraId id);

    /**
     * Removes a LoRA with its file, from all assets.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    void remove(LoraId id);
}
