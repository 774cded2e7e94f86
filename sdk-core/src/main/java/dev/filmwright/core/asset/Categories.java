package dev.filmwright.core.asset;

import dev.filmwright.ConflictException;
import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.CategoryStore;
import dev.filmwright.spi.storage.Folding;
import dev.filmwright.spi.storage.Storage;
import jakarta.inject.Inject;
import java.util.List;

/** The categories: the system's are protected, the users' come and go. */
final class Categories {
    private static final int LONGEST = 100;

    private final Storage storage;

    @Inject
    Categories(Storage storage) {
        this.storage = storage;
    }

    List<Category> all() {
        return storage.read(unit -> unit.categories().all());
    }

    Category add(String name) {
        String shown = checked(name);
        String folded = Folding.fold(name);
        if (folded.replaceAll("[^a-z0-9]", "").isEmpty()) {
            throw new InvalidInputException("category name", name, "use at least one Latin letter or digit");
        }
        Category category = new Category(Slugs.of(name), shown, false);
        storage.run(unit -> {
            if (unit.categories().all().stream().anyMatch(each -> each.key().equals(category.key()))) {
                throw new ConflictException("there is a category \"" + category.key() + "\" already: use that one");
            }
            unit.categories().put(category);
        });
        return category;
    }

    Category rename(String key, String name) {
        String shown = checked(name);
        return storage.write(unit -> {
            Category category = own(key, unit.categories());
            Category renamed = new Category(category.key(), shown, false);
            unit.categories().put(renamed);
            return renamed;
        });
    }

    void remove(String key) {
        storage.run(unit -> {
            own(key, unit.categories());
            long assets = unit.categories().count(key);
            if (assets > 0) {
                throw new ConflictException("category \"" + key + "\" holds " + assets
                        + (assets == 1 ? " asset" : " assets") + ": delete them first");
            }
            unit.categories().remove(key);
        });
    }

    private static Category own(String key, CategoryStore store) {
        Category category = store.all().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("category", key));
        if (category.system()) {
            throw new ConflictException(
                    "category \"" + key + "\" is part of every library: it can be neither renamed nor removed");
        }
        return category;
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new InvalidInputException("category name", name, "use 1 to " + LONGEST + " characters");
        }
        return stripped;
    }
}
