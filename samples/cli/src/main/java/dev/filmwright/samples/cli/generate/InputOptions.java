package dev.filmwright.samples.cli.generate;

import dev.filmwright.Failure;
import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Scope;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a model is given: files, and assets of the library. */
public final class InputOptions {
    /** Sharp enough for masks and lines. */
    private static final ImageOptions KEPT =
            ImageOptions.builder().longestEdge(4096).quality(95).build();

    @Option(
            names = "--input",
            paramLabel = "ROLE=FILE",
            converter = RoleFile.Converter.class,
            description = "A file the model must take. Roles: reference, character, style, source, mask (white where it"
                    + " changes), control, first-frame, last-frame, clip. Can be repeated.")
    private List<RoleFile> inputs = new ArrayList<>();

    @Option(
            names = "--reference",
            paramLabel = "ROLE=FILE|ASSET",
            converter = RoleFile.Converter.class,
            description =
                    "A file, or the first image of an asset, for models that take such; else the words of the prompt"
                            + " stand in and a warning says so. Can be repeated.")
    private List<RoleFile> references = new ArrayList<>();

    /** Returns the roles of the files that must be taken. */
    List<InputRole> roles() {
        return inputs.stream().map(RoleFile::role).toList();
    }

    /** Stores the files in the library and adds them to a request. */
    public void addTo(GenerationRequest.Builder request, Filmwright library, MediaOwner owner) {
        for (RoleFile input : inputs) {
            Path file = file(input.what())
                    .orElseThrow(() -> new InvalidInputException("--input", input.what(), "there is no such file"));
            request.input(new InputMedia(input.role(), store(library, owner, input.role(), file), name(file), false));
        }
        for (RoleFile reference : references) {
            Optional<Path> file = file(reference.what());
            if (file.isPresent()) {
                MediaId stored = store(library, owner, reference.role(), file.get());
                request.reference(reference.role(), stored, name(file.get()));
            } else {
                Asset asset = asset(library, reference.what());
                request.reference(reference.role(), asset.images().get(0).media(), asset.name());
                request.use(new AssetUse(asset.id(), asset.version()));
            }
        }
    }

    private static Asset asset(Filmwright library, String name) {
        Asset asset = library.assets()
                .find(Scope.GLOBAL, name)
                .orElseThrow(() -> new InvalidInputException(
                        "--reference", name, "there is no such file, and no asset has this name: see assets list"));
        if (asset.images().isEmpty()) {
            throw new InvalidInputException("--reference", name, "this asset has no image: add one, or name a file");
        }
        return asset;
    }

    private static Optional<Path> file(String what) {
        try {
            Path file = Path.of(what);
            return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static MediaId store(Filmwright library, MediaOwner owner, InputRole role, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return role == InputRole.CLIP
                    ? library.media().storeFile(owner, MediaType.MP4, bytes).id()
                    : library.media().storeImage(owner, bytes, KEPT).id();
        } catch (IOException e) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.UNAVAILABLE, file + " cannot be read: " + e.getMessage()), e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[A-Za-z0-9]{1,9}$", "");
    }
}
