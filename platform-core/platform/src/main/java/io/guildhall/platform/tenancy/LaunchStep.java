package io.guildhall.platform.tenancy;

/**
 * What one feature does for a new marketplace. Every feature supplies a bean of its own; the launch runs them one after
 * the other inside the new tenant, outside a transaction. A step that was cut off is run again from its beginning, so
 * everything it does can be repeated. A {@link io.guildhall.platform.shared.Rejection} it throws is shown to the operator
 * in its own words.
 */
public interface LaunchStep {

    /** Unique among steps, such as {@code taxonomy}; its name is the text {@code operator.step.<code>}. */
    String code();

    /** Steps run in ascending order: the realm at 10, the first admin at 20, features from 100 on. */
    int order();

    /** Does the step, or the rest of it. */
    void apply(Tenant tenant, Template template);

    /**
     * Takes back what does not lie in tables of the tenant, such as a realm or files; rows are deleted by the launch.
     * Called when a failed launch is discarded, in descending order and for steps that never ran too; can be repeated.
     */
    default void undo(Tenant tenant) {}
}
