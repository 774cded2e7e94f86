package dev.filmwright.core.asset;

import dev.filmwright.InvalidInputException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetForm;
import dev.filmwright.asset.AssetForms;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.InvalidFormException;
import dev.filmwright.asset.Scope;
import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@link AssetForms} over the storage port; forms whose time is up are swept out whenever one is saved. */
final class StoredForms implements AssetForms {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Storage storage;
    private final AssetMaker maker;

    @Inject
    StoredForms(Storage storage, AssetMaker maker) {
        this.storage = storage;
        this.maker = maker;
    }

    @Override
    public Instant save(AssetForm form) {
        return storage.write(unit -> {
            checkCategory(form.category(), unit);
            Instant now = maker.now();
            Instant expires = now.plus(KEPT);
            unit.forms().removeExpired(now);
            unit.forms().put(form, expires);
            return expires;
        });
    }

    private static void checkCategory(String category, UnitOfWork unit) {
        List<Category> known = unit.categories().all();
        if (known.stream().noneMatch(each -> each.key().equals(category))) {
            throw new InvalidInputException(
                    "category",
                    category,
                    "use one of " + known.stream().map(Category::key).collect(Collectors.joining(", ")));
        }
    }

    @Override
    public Optional<AssetForm> find(String category, Scope scope) {
        return storage.read(unit -> unit.forms().find(category, scope, maker.now()));
    }

    @Override
    public void discard(String category, Scope scope) {
        storage.run(unit -> unit.forms().remove(category, scope));
    }

    @Override
    public List<Problem> check(AssetForm form) {
        return storage.read(unit -> FormCheck.of(form, unit));
    }

    @Override
    public Asset submit(AssetForm form) {
        return storage.write(unit -> {
            List<Problem> problems = FormCheck.of(form, unit);
            if (!problems.isEmpty()) {
                throw new InvalidFormException(problems);
            }
            unit.forms().remove(form.category(), form.scope());
            return maker.inserted(maker.filledIn(form, unit.assets()), unit);
        });
    }
}
