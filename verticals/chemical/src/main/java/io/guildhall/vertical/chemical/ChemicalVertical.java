package io.guildhall.vertical.chemical;

import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.ValueAddedService;
import io.guildhall.vertical.Vertical;
import java.util.List;
import java.util.stream.Stream;

/** The chemical trade: substances by structure and CAS number, grades and packs, hazards and how to store them. */
public final class ChemicalVertical implements Vertical {

    private static final List<AttributeSet> ATTRIBUTE_SETS = Stream.of(
                    SubstanceAttributes.sets(), HazardAttributes.sets(), BranchAttributes.sets())
            .flatMap(List::stream)
            .toList();

    @Override
    public String code() {
        return "chemical";
    }

    @Override
    public List<AttributeSet> attributeSets() {
        return ATTRIBUTE_SETS;
    }

    @Override
    public List<ValueAddedService> services() {
        return ChemicalServices.ALL;
    }
}
