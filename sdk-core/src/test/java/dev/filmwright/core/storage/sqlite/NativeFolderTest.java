package dev.filmwright.core.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import org.junit.jupiter.api.Test;

class NativeFolderTest {
    private static Exception problem() {
        return new Exception("No native library found");
    }

    @Test
    void a_full_disk_is_called_a_full_disk() {
        Failure failure = NativeFolder.why(100_000, problem());

        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNAVAILABLE);
        assertThat(failure.message()).contains("disk is full").doesNotContain("platform");
    }

    @Test
    void where_there_is_room_the_platform_is_to_blame() {
        Failure failure = NativeFolder.why(1L << 30, problem());

        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNSUPPORTED);
        assertThat(failure.message()).contains("platform", "No native library found");
    }
}
