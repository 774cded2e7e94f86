package dev.filmwright.provider.support.http;

import dev.filmwright.spi.ProviderInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read as often as a request is sent. */
interface Part {
    /** Returns how many bytes there are. */
    long bytes();

    /** Opens them. */
    InputStream open() throws IOException;

    static Part of(byte[] bytes) {
        return new Part() {
            @Override
            public long bytes() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    static Part of(ProviderInput input) {
        return new Part() {
            @Override
            public long bytes() {
                return input.bytes();
            }

            @Override
            public InputStream open() throws IOException {
                return input.open();
            }
        };
    }
}
