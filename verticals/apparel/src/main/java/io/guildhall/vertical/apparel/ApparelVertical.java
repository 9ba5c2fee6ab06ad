package io.guildhall.vertical.apparel;

import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.ValueAddedService;
import io.guildhall.vertical.Vertical;
import java.util.List;
import java.util.stream.Stream;

/** The apparel trade: styles in colours and sizes, their fibres and care, packs and mixed wholesale. */
public final class ApparelVertical implements Vertical {

    private static final List<AttributeSet> ATTRIBUTE_SETS = Stream.of(
                    StyleAttributes.sets(), VariantAttributes.sets(), CareAttributes.sets(), GarmentAttributes.sets())
            .flatMap(List::stream)
            .toList();

    @Override
    public String code() {
        return "apparel";
    }

    @Override
    public List<AttributeSet> attributeSets() {
        return ATTRIBUTE_SETS;
    }

    @Override
    public List<ValueAddedService> services() {
        return ApparelServices.ALL;
    }
}
