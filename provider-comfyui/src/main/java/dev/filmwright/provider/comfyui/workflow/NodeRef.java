package dev.filmwright.provider.comfyui.workflow;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A node in a {@link WorkflowBuilder}. What is said to it changes the builder's graph. Not thread-safe. */
public final class NodeRef {
    private final WorkflowBuilder builder;
    private final String id;

    NodeRef(WorkflowBuilder builder, String id) {
        this.builder = builder;
        this.id = id;
    }

    WorkflowBuilder builder() {
        return builder;
    }

    /** Returns its id. */
    public String id() {
        return id;
    }

    /**
     * Returns the node as it is now.
     *
     * @throws dev.filmwright.InvalidInputException if it was removed; so do all other methods but {@link #id}
     */
    public WorkflowNode node() {
        return builder.get(id);
    }

    /** Sets its title, by which users and templates name it. */
    public NodeRef title(String title) {
        builder.put(node().titled(title));
        return this;
    }

    /**
     * Gives an input a value instead of what it had.
     *
     * @throws dev.filmwright.InvalidInputException if the builder knows the nodes and the value does not fit; names node and
     *     input
     */
    public NodeRef set(String input, Literal value) {
        builder.set(id, input, value);
        return this;
    }

    /** Gives an input a text; see {@link #set(String, Literal)}. */
    public NodeRef set(String input, String text) {
        return set(input, Literal.of(text));
    }

    /** Gives an input a whole number; see {@link #set(String, Literal)}. */
    public NodeRef set(String input, long number) {
        return set(input, Literal.of(number));
    }

    /** Gives an input a whole number of up to 64 bits without a sign; see {@link #set(String, Literal)}. */
    public NodeRef set(String input, BigInteger number) {
        return set(input, Literal.of(number));
    }

    /** Gives an input a number with a fraction; see {@link #set(String, Literal)}. */
    public NodeRef set(String input, double number) {
        return set(input, Literal.of(number));
    }

    /** Gives an input an exact number; see {@link #set(String, Literal)}. */
    public NodeRef set(String input, BigDecimal number) {
        return set(input, Literal.of(number));
    }

    /** Gives an input a truth value; see {@link #set(String, Literal)}. */
    public NodeRef set(String input, boolean flag) {
        return set(input, Literal.of(flag));
    }

    /**
     * Gives an input what comes out of another node instead of what it had.
     *
     * @throws dev.filmwright.InvalidInputException if the other node is of another builder or was removed, if the link would
     *     lead back to where it came from, or if the builder knows the nodes and the types do not fit; names node and input
     */
    public NodeRef connect(String input, Slot from) {
        builder.connect(id, input, from);
        return this;
    }

    /** Takes away what an input was given; nothing happens if that is nothing. */
    public NodeRef clear(String input) {
        builder.put(node().without(input));
        return this;
    }

    /**
     * Returns one of its outputs.
     *
     * @param index from 0
     * @throws dev.filmwright.InvalidInputException if the builder knows the nodes and this one has fewer outputs
     */
    public Slot out(int index) {
        return builder.out(this, index);
    }

    /**
     * Returns one of its outputs by name or, if only one is of it, by type: {@code loader.out("VAE")}.
     *
     * @throws dev.filmwright.InvalidInputException if the builder does not know the nodes, or there is not one such output
     */
    public Slot out(String nameOrType) {
        return builder.out(this, nameOrType);
    }

    /** Returns the node's id. */
    @Override
    public String toString() {
        return "NodeRef[" + id + "]";
    }
}
