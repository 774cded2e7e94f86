package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.filmwright.core.likeness.SmallPicture;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaFile;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.testkit.TestLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SmallReadingTest {
    private final SmallReading reading =
            new SmallReading(new ImageReading(Limits.DEFAULT, WebpSupport.detect()), DecodeBudget.ofHeap());

    @Test
    void a_stored_picture_and_its_source_are_read_alike_at_the_size_asked_for() throws IOException {
        byte[] source = TestImages.png(640, 480);
        try (TestLibrary library = TestLibrary.open()) {
            MediaFile stored = library.media()
                    .storeImage(MediaOwner.asset("a1"), new ByteArrayInputStream(source), ImageOptions.ofDefaults());
            try (InputStream in = library.media().open(stored.id())) {
                SmallPicture kept = reading.read(in, 64);
                SmallPicture first = reading.read(new ByteArrayInputStream(source), 64);

                assertThat(kept.width()).isEqualTo(64).isEqualTo(first.width());
                assertThat(kept.height()).isEqualTo(48).isEqualTo(first.height());
                assertThat(Arrays.stream(kept.argb()).boxed()).allMatch(pixel -> pixel >>> 24 == 255);
            }
        }
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThatExceptionOfType(MediaException.class)
                .isThrownBy(() -> reading.read(new ByteArrayInputStream(new byte[] {1, 2, 3}), 64));
    }
}
