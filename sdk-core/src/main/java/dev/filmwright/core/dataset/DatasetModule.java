package dev.filmwright.core.dataset;

import com.google.inject.AbstractModule;
import dev.filmwright.dataset.DatasetFiles;
import dev.filmwright.dataset.Datasets;
import jakarta.inject.Singleton;

/** Wires this package. */
public final class DatasetModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DatasetBytes.class).in(Singleton.class);
        bind(DatasetCheck.class).in(Singleton.class);
        bind(Datasets.class).to(StoredDatasets.class).in(Singleton.class);
        bind(DatasetFiles.class).to(Datasets.class);
    }
}
