package dev.filmwright.testkit.memory;

import dev.filmwright.Failure;
import dev.filmwright.LibraryException;
import dev.filmwright.asset.Category;
import dev.filmwright.spi.storage.CategoryStore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@link CategoryStore} in memory. */
final class MemoryCategoryStore implements CategoryStore {
    private final State state;

    MemoryCategoryStore(State state) {
        this.state = state;
    }

    @Override
    public List<Category> all() {
        List<Category> all = state.categories.all();
        Stream<Category> others = all.stream()
                .filter(category -> !category.system())
                .sorted(Comparator.comparing(Category::name, Texts.ORDER));
        return Stream.concat(all.stream().filter(Category::system), others).toList();
    }

    @Override
    public void put(Category category) {
        boolean system =
                state.categories.find(category.key()).map(Category::system).orElse(category.system());
        state.categories.put(category.key(), new Category(category.key(), category.name(), system));
    }

    @Override
    public long count(String category) {
        return state.assets.all().stream()
                .filter(row -> row.asset().category().equals(category))
                .count();
    }

    @Override
    public void remove(String key) {
        long assets = count(key);
        if (assets > 0) {
            throw new LibraryException(
                    Failure.of(Failure.Kind.CONFLICT, "category \"" + key + "\" has " + assets + " assets"), null);
        }
        state.categories.remove(key);
    }
}
