package dev.filmwright.samples.cli.assets;

import dev.filmwright.Filmwright;
import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetEdit;
import dev.filmwright.asset.AssetImage;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.MediaId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What changes in an asset. */
final class EditOptions {
    @Option(names = "--name", paramLabel = "NAME", description = "Its name; the slug stays.")
    private @Nullable String name;

    @Option(names = "--unset", paramLabel = "FIELD", description = "Empties a field.")
    private List<String> unset = new ArrayList<>();

    @Option(names = "--untag", split = ",", paramLabel = "TAG", description = "Removes a tag.")
    private List<String> untag = new ArrayList<>();

    @Option(names = "--remove-image", paramLabel = "SLOT", description = "Takes out an image by slot or media id.")
    private List<String> removeImage = new ArrayList<>();

    @Mixin
    private ContentOptions content = new ContentOptions();

    /** Refuses what can be seen to be wrong before anything is opened. */
    void check() {
        NewImages.check(content.images());
        FieldMap emptied = emptied();
        if (emptied.plain("name").or(() -> emptied.plain("slug")).isPresent()) {
            throw new InvalidInputException("--unset", unset, "an asset keeps a name and a slug: set another");
        }
    }

    /**
     * Makes a change with all that is said.
     *
     * @param before the asset it is made from
     * @param change makes it, given what to do
     */
    Asset apply(Filmwright library, Asset before, Function<Consumer<AssetEdit>, Asset> change) {
        List<MediaId> gone =
                removeImage.stream().map(which -> image(before, which)).toList();
        return new NewImages(library, content.images())
                .with(
                        before,
                        images -> change.apply(edit -> {
                            if (name != null) {
                                edit.name(name);
                            }
                            untag.forEach(edit::removeTag);
                            content.apply(edit, before.profile(), emptied());
                            gone.forEach(edit::removeImage);
                            images.accept(edit);
                        }));
    }

    private FieldMap emptied() {
        return FieldMap.empty("--unset", unset);
    }

    private static MediaId image(Asset asset, String which) {
        return ImageFile.slot(which)
                .flatMap((ImageSlot slot) -> asset.content().image(slot))
                .or(() -> asset.content().image(new MediaId(which)))
                .map(AssetImage::media)
                .orElseThrow(() -> new InvalidInputException(
                        "--remove-image",
                        which,
                        "use one of "
                                + asset.images().stream()
                                        .map(image -> ImageFile.name(image.slot()))
                                        .toList()));
    }
}
