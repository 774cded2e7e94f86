package com.example.app;

import dev.filmwright.Filmwright;
import dev.filmwright.spi.Model;
import java.nio.file.Path;

/** An application that opens a library and says what it found; started in a JVM of its own. */
public final class ListProviders {
    private ListProviders() {}

    /** Takes the folder of the library. */
    public static void main(String[] arguments) {
        try (Filmwright library = Filmwright.builder(Path.of(arguments[0]))
                .configure("sketch", "url", "http://localhost:1")
                .configure("sketch", "key", "any")
                .open()) {
            System.out.println("library in a named module: "
                    + Filmwright.class.getModule().isNamed());
            library.plugins()
                    .providers()
                    .forEach(found -> System.out.println(found.id() + " "
                            + found.models().stream().map(Model::id).toList() + " from " + found.origin()));
            System.out.println("broken: " + library.plugins().broken());
        }
    }
}
