package dev.filmwright.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.MediaException;
import dev.filmwright.media.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes: a clip of a kind we know or a {@link MediaException}, and nothing else, comes out. */
class ClipsProperties {
    private static final List<byte[]> WHOLE = List.of(ClipBytes.mp4("isom"), ClipBytes.mp4("qt  "), ClipBytes.webm());

    @Property(tries = 800)
    void damaged_clips_are_told_or_refused(@ForAll("damaged") byte[] clip) throws IOException {
        check(clip);
    }

    @Property(tries = 400)
    void any_bytes_are_told_or_refused(@ForAll("begun") byte[] bytes) throws IOException {
        check(bytes);
    }

    private static void check(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("clip", ".part");
        try {
            Files.write(file, bytes);
            assertThat(Clips.type(file)).isIn(MediaType.MP4, MediaType.QUICKTIME, MediaType.WEBM);
        } catch (MediaException e) {
            assertThat(e.reason()).isNotNull();
            assertThat(e.getMessage()).doesNotContainPattern("[^ -~]");
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<Integer> place = Arbitraries.integers().between(0, 1_000);
        Arbitrary<Byte> value = Arbitraries.bytes();
        return Combinators.combine(
                        Arbitraries.of(WHOLE),
                        place.list().ofSize(3),
                        value.list().ofSize(3))
                .as((whole, places, values) -> {
                    byte[] clip = whole.clone();
                    for (int i = 0; i < places.size(); i++) {
                        clip[places.get(i) % Math.min(clip.length, 48)] = values.get(i);
                    }
                    return clip;
                });
    }

    /** Random bytes behind what a clip begins with. */
    @Provide
    Arbitrary<byte[]> begun() {
        Arbitrary<byte[]> head = Arbitraries.of(
                new byte[0],
                ClipBytes.ascii("\0\0\0\u0008ftyp"),
                ClipBytes.bytes(0x1A, 0x45, 0xDF, 0xA3),
                ClipBytes.webm("webm", new byte[0], new byte[0]));
        Arbitrary<byte[]> tail = Arbitraries.bytes().array(byte[].class).ofMaxSize(64);
        return Combinators.combine(head, tail).as((first, rest) -> ClipBytes.join(first, rest));
    }
}
