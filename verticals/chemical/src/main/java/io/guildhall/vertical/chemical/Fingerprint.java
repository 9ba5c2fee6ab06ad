package io.guildhall.vertical.chemical;

import com.actelion.research.chem.StereoMolecule;
import com.actelion.research.chem.descriptor.DescriptorHandlerLongFFP512;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which of 512 common fragments a structure has (OpenChemLib's FragFp). A structure that contains another one has all of
 * its fragments; the more fragments two structures share, the more alike they are.
 */
record Fingerprint(BitSet fragments) {

    static Fingerprint of(StereoMolecule molecule) {
        long[] bits = new DescriptorHandlerLongFFP512().createDescriptor(molecule);
        return new Fingerprint(bits == null ? new BitSet() : BitSet.valueOf(bits));
    }

    /** One key per fragment. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        fragments.stream().forEach(fragment -> keys.add("fragment:" + fragment));
        return keys;
    }

    /** Shared fragments divided by all fragments of both (Tanimoto), 0 to 1; 0 where neither has any. */
    double similarity(Fingerprint other) {
        BitSet shared = (BitSet) fragments.clone();
        shared.and(other.fragments);
        int all = fragments.cardinality() + other.fragments.cardinality() - shared.cardinality();
        return all == 0 ? 0 : (double) shared.cardinality() / all;
    }
}
