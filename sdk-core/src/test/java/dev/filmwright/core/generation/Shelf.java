package dev.filmwright.core.generation;

import dev.filmwright.asset.AssetId;
import dev.filmwright.media.MediaFile;
import dev.filmwright.spi.storage.AssetStore;
import dev.filmwright.spi.storage.GenerationStore;
import dev.filmwright.spi.storage.JobStore;
import dev.filmwright.spi.storage.MediaIndex;
import dev.filmwright.spi.storage.ProductionStore;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The real jobs and generations, with media and asset uses that are only noted once the transaction holds. */
final class Shelf implements Storage {
    final List<MediaFile> media = new ArrayList<>();
    final List<AssetId> used = new ArrayList<>();
    private final Storage storage;

    Shelf(Storage storage) {
        this.storage = storage;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return storage.read(work);
    }

    @Override
    public synchronized <T> T write(Function<UnitOfWork, T> work) {
        Unit[] unit = new Unit[1];
        T result = storage.write(real -> {
            unit[0] = new Unit(real);
            return work.apply(unit[0]);
        });
        media.addAll(unit[0].newMedia);
        used.addAll(unit[0].newUses);
        return result;
    }

    @Override
    public void close() {
        storage.close();
    }

    private static final class Unit implements UnitOfWork {
        private final UnitOfWork real;
        private final List<MediaFile> newMedia = new ArrayList<>();
        private final List<AssetId> newUses = new ArrayList<>();

        Unit(UnitOfWork real) {
            this.real = real;
        }

        @Override
        public AssetStore assets() {
            return fake(AssetStore.class, "recordUse", arguments -> {
                ((Collection<?>) arguments[0]).forEach(id -> newUses.add((AssetId) id));
                return null;
            });
        }

        @Override
        public MediaIndex media() {
            return fake(MediaIndex.class, "insert", arguments -> {
                newMedia.add((MediaFile) arguments[0]);
                return arguments[0];
            });
        }

        private static <T> T fake(Class<T> type, String method, Function<Object[], Object> answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                        if (!called.getName().equals(method)) {
                            throw new UnsupportedOperationException(called.toString());
                        }
                        return answer.apply(arguments);
                    }));
        }

        @Override
        public JobStore jobs() {
            return real.jobs();
        }

        @Override
        public GenerationStore generations() {
            return real.generations();
        }

        @Override
        public ProductionStore productions() {
            return real.productions();
        }
    }
}
