package dev.filmwright.testkit.contract;

import dev.filmwright.spi.storage.Storage;
import dev.filmwright.spi.storage.UnitOfWork;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs each call of a store as a unit of work of its own, so that tests read like what they say. */
final class Units {
    private interface Runner {
        @Nullable
        Object run(Function<UnitOfWork, @Nullable Object> work);
    }

    private Units() {}

    static UnitOfWork reading(Storage storage) {
        return units(work -> storage.<@Nullable Object>read(work));
    }

    static UnitOfWork writing(Storage storage) {
        return units(work -> storage.<@Nullable Object>write(work));
    }

    private static UnitOfWork units(Runner runner) {
        return proxy(
                UnitOfWork.class,
                (store, none) -> proxy(
                        store.getReturnType(),
                        (method, arguments) -> runner.run(unit -> call(method, call(store, unit, none), arguments))));
    }

    private interface Call {
        @Nullable
        Object on(Method method, Object @Nullable [] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.on(method, arguments)));
    }

    private static @Nullable Object call(Method method, @Nullable Object target, Object @Nullable [] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " is not public", e);
        }
    }
}
