/**
 * What a provider must do, as tests: extend {@link dev.filmwright.testkit.contract.provider.ProviderContract} and give it a
 * {@link dev.filmwright.testkit.contract.provider.Backend}.
 */
@NullMarked
package dev.filmwright.testkit.contract.provider;

import org.jspecify.annotations.NullMarked;
