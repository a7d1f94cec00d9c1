namespace RiskPlanner.Model;

/// <summary>
/// Looks for what is legal in a plan and yet dangerous. Needs no replay: what becomes of data when something strikes is the
/// simulation's affair. Pure; safe between threads.
/// </summary>
public static class PlanAdvisor
{
    /// <summary>All advice about a plan, in the order of the document's parts; empty when there is none.</summary>
    /// <param name="plan">A plan without faults (<see cref="PlanValidator"/>).</param>
    public static IReadOnlyList<PlanAdvice> Advise(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var advice = new List<PlanAdvice>();
        var coverage = new BackupCoverage(plan);
        advice.AddRange(TapeKeyAdvice.Of(plan));
        advice.AddRange(ArrayKeyAdvice.Of(plan));
        advice.AddRange(KeyStoreAdvice.Of(plan));
        advice.AddRange(KeyPlaceAdvice.Of(plan));
        advice.AddRange(KeyUseAdvice.Of(plan, coverage));
        advice.AddRange(AccessAdvice.Of(plan, coverage));
        advice.AddRange(KeyDateAdvice.Of(plan, coverage));
        advice.AddRange(ExpiryAdvice.Of(plan, coverage));
        advice.AddRange(TwinAdvice.Of(plan));
        advice.AddRange(ScheduleAdvice.Of(plan));
        advice.AddRange(OpenAdvice.Of(plan));
        advice.AddRange(MaskAdvice.Of(plan));
        advice.AddRange(DataSetAdvice.Of(plan, coverage));
        advice.AddRange(LabelChangeAdvice.Of(plan, coverage));
        advice.AddRange(MigrationAdvice.Of(plan, coverage));
        advice.AddRange(VolumeDumpAdvice.Of(plan, coverage));
        advice.AddRange(RetentionAdvice.Of(plan, coverage));
        advice.AddRange(InventoryAdvice.Of(plan));
        advice.AddRange(CopyLabelAdvice.Of(plan, coverage));
        advice.AddRange(TransferAdvice.Of(plan));
        advice.AddRange(UtilityAdvice.Of(plan, coverage));
        advice.AddRange(PeopleAdvice.Of(plan));
        advice.AddRange(DefaultsAdvice.Of(plan));
        return advice;
    }
}
