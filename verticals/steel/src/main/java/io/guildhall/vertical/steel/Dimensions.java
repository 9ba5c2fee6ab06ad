package io.guildhall.vertical.steel;

import static io.guildhall.vertical.steel.Declaring.number;

import io.guildhall.vertical.AttributeDefinition;

/** The dimensions of the forms, every one in millimetres, under the same code in every form that has it. */
final class Dimensions {

    static final String THICKNESS = "thickness";
    static final String WIDTH = "width";
    static final String LENGTH = "length";
    static final String NOMINAL_DIAMETER = "nominalDiameter";
    static final String DIAMETER = "diameter";
    static final String SIDE = "side";
    static final String FLAT_WIDTH = "flatWidth";
    static final String FLAT_THICKNESS = "flatThickness";
    static final String LEG_WIDTH = "legWidth";
    static final String LEG_THICKNESS = "legThickness";
    static final String ROOT_RADIUS = "rootRadius";
    static final String TOE_RADIUS = "toeRadius";
    static final String SECTION_HEIGHT = "sectionHeight";
    static final String FLANGE_WIDTH = "flangeWidth";
    static final String WEB_THICKNESS = "webThickness";
    static final String FLANGE_THICKNESS = "flangeThickness";
    static final String OUTER_DIAMETER = "outerDiameter";
    static final String WALL_THICKNESS = "wallThickness";
    static final String TUBE_HEIGHT = "tubeHeight";
    static final String TUBE_WIDTH = "tubeWidth";
    static final String TUBE_THICKNESS = "tubeThickness";
    static final String CHANNEL_SIZE = "channelSize";
    static final String BEAM_SIZE = "beamSize";

    static final String MASS_PER_METRE = "massPerMetre";
    static final String MASS_PER_SQUARE_METRE = "massPerSquareMetre";
    static final String MASS_PER_PIECE = "massPerPiece";

    private Dimensions() {}

    static AttributeDefinition millimetres(String code, String english, String chinese) {
        return number(code, english, chinese, Units.MILLIMETRE);
    }

    static AttributeDefinition length() {
        return millimetres(LENGTH, "Length", "长度").asFacet();
    }

    static AttributeDefinition massPerMetre() {
        return number(MASS_PER_METRE, "Theoretical mass per metre", "理论米重", Units.KILOGRAM_PER_METRE);
    }

    static AttributeDefinition massPerSquareMetre() {
        return number(
                MASS_PER_SQUARE_METRE, "Theoretical mass per square metre", "理论面重", Units.KILOGRAM_PER_SQUARE_METRE);
    }

    static AttributeDefinition massPerPiece() {
        return number(MASS_PER_PIECE, "Theoretical mass of a piece", "单支（张）理论重量", Units.KILOGRAM);
    }
}
