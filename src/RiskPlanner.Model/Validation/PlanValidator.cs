namespace RiskPlanner.Model;

/// <summary>
/// Checks what a single value cannot show: references between the parts of a plan, names used twice, ranges, and policies
/// whose steps cannot run. Looks at the whole plan and reports every fault. Pure; safe between threads.
/// </summary>
public static class PlanValidator
{
    /// <summary>
    /// Every fault of the plan, in the order of the document's parts; empty when the plan is sound. The rest of the program
    /// may rely on the rules that are checked here.
    /// </summary>
    public static IReadOnlyList<PlanFault> Validate(Plan plan)
    {
        var faults = new FaultCollector();
        var index = new PlanIndex(plan);
        HorizonRules.Check(plan, faults);
        NameRules.Check(plan, faults);
        StorageRules.Check(plan, index, faults);
        KeyStoreRules.Check(plan, index, faults);
        SysplexRules.Check(plan, index, faults);
        KeyRules.Check(plan, index, faults);
        KeyManagerRules.Check(plan, index, faults);
        SecurityRules.Check(plan, index, faults);
        ApplicationRules.Check(plan, faults);
        PolicyRules.Check(plan, index, faults);
        InventoryRules.Check(plan, index, faults);
        DataSetRules.Check(plan, index, faults);
        PlacementRules.Check(plan, index, faults);
        TransferRules.Check(plan, faults);
        ControlRules.Check(plan, faults);
        PeopleRules.Check(plan, index, faults);
        FindingRules.Check(plan, faults);
        return faults.Faults;
    }
}
