/**
 * For writers of adapters: what every storage and every media store must do, as tests to extend.
 *
 * <p>Extend {@link dev.filmwright.testkit.contract.StorageContract} or
 * {@link dev.filmwright.testkit.contract.MediaStoreContract} and say how yours is opened.
 */
@NullMarked
package dev.filmwright.testkit.contract;

import org.jspecify.annotations.NullMarked;
