package io.guildhall.server.bench;

/**
 * What many marketplaces cost.
 *
 * @param few product answers of the large marketplace while there are three
 * @param many the same while there are many, and all were visited
 * @param spread product answers of all of the many in turn
 */
record Tenancy(
        int tenants,
        Speed few,
        Speed many,
        Speed spread,
        Processes.Memory memoryOfFew,
        Processes.Memory memoryOfMany,
        double indexSeconds) {

    /** Share of the throughput that is lost, in percent. */
    double lost(Speed with) {
        return 100 * (1 - with.perSecond() / few.perSecond());
    }

    double residentGrowth() {
        return memoryOfMany.resident() - memoryOfFew.resident();
    }

    double liveGrowth() {
        return memoryOfMany.live() - memoryOfFew.live();
    }
}
