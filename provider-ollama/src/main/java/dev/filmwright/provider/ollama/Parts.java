package dev.filmwright.provider.ollama;

import dev.filmwright.spi.Live;

/** What a provider is put together from. Immutable. */
record Parts(
        Calls calls,
        Catalogue catalogue,
        Inventory inventory,
        Profiles profiles,
        Preparing preparing,
        Answering answering,
        String keepAlive,
        int parallel) {
    static Parts of(Calls calls, Profiles profiles, String keepAlive, int parallel, Live live) {
        Inventory inventory = new Inventory(calls);
        return new Parts(
                calls,
                new Catalogue(),
                inventory,
                profiles,
                new Preparing(calls, inventory, profiles, keepAlive),
                new Answering(new Asking(calls, live)),
                keepAlive,
                parallel);
    }
}
