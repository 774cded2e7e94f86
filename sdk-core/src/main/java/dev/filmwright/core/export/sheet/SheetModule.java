package dev.filmwright.core.export.sheet;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import dev.filmwright.export.ContactSheets;

/** Wires the contact sheets. */
public final class SheetModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(ContactSheets.class).to(HtmlSheets.class).in(Singleton.class);
    }
}
