package dev.filmwright.core.generation;

import dev.filmwright.spi.CancelResult;
import dev.filmwright.spi.Lookup;
import dev.filmwright.spi.Model;
import dev.filmwright.spi.Operation;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.spi.Provider;
import dev.filmwright.spi.ProviderRequest;
import dev.filmwright.spi.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A provider in a process that may be killed before or after each call; the backend behind it lives on. */
record MortalProvider(Provider backend, Fuse fuse) implements Provider {
    @Override
    public List<Model> models() {
        return backend.models();
    }

    @Override
    public Submission submit(ProviderRequest request) {
        fuse.pass("before submit");
        Submission answer = backend.submit(request);
        fuse.pass("after submit");
        return answer;
    }

    @Override
    public PollResult poll(Operation operation) {
        fuse.pass("before poll");
        PollResult answer = backend.poll(operation);
        fuse.pass("after poll");
        return answer;
    }

    @Override
    public CancelResult cancel(Operation operation) {
        fuse.pass("before cancel");
        CancelResult answer = backend.cancel(operation);
        fuse.pass("after cancel");
        return answer;
    }

    @Override
    public void download(Operation operation, Output output, OutputStream target) throws IOException {
        fuse.pass("before download");
        backend.download(operation, output, target);
        fuse.pass("after download");
    }

    @Override
    public Lookup find(String clientKey) {
        fuse.pass("before find");
        Lookup answer = backend.find(clientKey);
        fuse.pass("after find");
        return answer;
    }

    @Override
    public void release(Operation operation) {
        fuse.pass("before release");
        backend.release(operation);
    }

    @Override
    public void close() {}
}
