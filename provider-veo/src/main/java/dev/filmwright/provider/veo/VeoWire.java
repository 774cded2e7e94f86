package dev.filmwright.provider.veo;

import dev.filmwright.provider.support.http.BackendRequest;
import dev.filmwright.spi.ProviderInput;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** What of Veo's two ways differs: addresses and the names of fields. Thread-safe. */
interface VeoWire {
    /** Returns the request that hands work over. */
    BackendRequest submit(Plan plan, List<ProviderInput> inputs) throws IOException;

    /** Returns the form of an operation's name. */
    Pattern name();

    /** Returns the request that asks after an operation. */
    BackendRequest poll(String name);
}
