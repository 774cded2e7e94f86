package dev.filmwright.core.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** Creates assets and stores pictures in them. */
final class IngestChore implements Chore {
    @Override
    public void work(Filmwright library, Path around, Consumer<String> acknowledge) {
        for (long i = System.nanoTime(); ; i++) {
            acknowledge.accept(stored(library, i));
        }
    }

    /** Stores a picture in a new asset; returns both ids. */
    static String stored(Filmwright library, long number) {
        Asset asset = library.assets()
                .create(AssetDraft.builder(Category.PROPS, "Thing " + number % 7)
                        .tag("tag" + number % 3)
                        .build());
        Asset shown = library.assets()
                .addImage(asset.id(), ImageSlot.PRIMARY, TinyPictures.of(number), ImageOptions.ofDefaults());
        return asset.id() + " " + shown.images().get(0).media();
    }

    @Override
    public void verify(Filmwright library, Path around, List<String> acknowledged) throws IOException {
        for (String line : acknowledged) {
            verifyStored(library, line);
        }
    }

    static void verifyStored(Filmwright library, String line) throws IOException {
        String[] ids = line.split(" ");
        MediaId media = new MediaId(ids[1]);
        assertThat(library.assets().get(new AssetId(ids[0])).images().get(0).media())
                .isEqualTo(media);
        try (InputStream in = library.media().open(media)) {
            assertThat(sha256(in.readAllBytes()))
                    .isEqualTo(library.media().find(media).orElseThrow().sha256());
        }
        library.media().openThumbnail(media).close();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
