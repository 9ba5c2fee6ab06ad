package io.guildhall.platform.catalog;

import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.Vertical;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The industry modules this server was built with. A marketplace without one runs from its template alone. */
@ApplicationScoped
public class Verticals {

    private static final Vertical NONE = () -> "";

    private final List<Vertical> all;

    public Verticals() {
        this(ServiceLoader.load(Vertical.class, Verticals.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** For tests, which bring their own. */
    public Verticals(List<Vertical> all) {
        this.all = List.copyOf(all);
    }

    public List<Vertical> all() {
        return all;
    }

    /** The module of that code, or one that adds nothing. */
    public Vertical of(String code) {
        return all.stream()
                .filter(vertical -> vertical.code().equals(code))
                .findFirst()
                .orElse(NONE);
    }

    /** The attribute set of that code, of whichever module. */
    public Optional<AttributeSet> attributeSet(String code) {
        return all.stream()
                .flatMap(vertical -> vertical.attributeSets().stream())
                .filter(set -> set.code().equals(code))
                .findFirst();
    }

    /** The calculator of that code, of whichever module. */
    public Optional<Calculator> calculator(String code) {
        return all.stream()
                .flatMap(vertical -> vertical.calculators().stream())
                .filter(calculator -> calculator.code().equals(code))
                .findFirst();
    }
}
