namespace RiskPlanner.Model;

/// <summary>The plan's own name and currency, and the span of time that it speaks of.</summary>
internal static class HorizonRules
{
    public static void Check(Plan plan, FaultCollector faults)
    {
        if (plan.Name.Length is 0 or > PlanLimits.MaximumPlanNameLength || string.IsNullOrWhiteSpace(plan.Name))
        {
            faults.Add("name", plan.Name, $"A plan has a name of 1 to {PlanLimits.MaximumPlanNameLength} characters.",
                "a name for people, such as 'Payroll at two sites'");
        }

        faults.Text("description", plan.Description, PlanLimits.MaximumDescriptionLength, "A description");
        if (!CurrencyCode.IsValid(plan.Currency))
            faults.Add("currency", plan.Currency, $"A currency is {CurrencyCode.Rule}.", CurrencyCode.Default);
        ScheduleRules.CheckMoment("horizon.from", plan.From, faults);
        ScheduleRules.CheckMoment("horizon.until", plan.Until, faults);
        if (plan.From >= plan.Until)
            faults.Add("horizon.until", $"{plan.Until}", "A horizon ends after it begins.", $"a moment after {plan.From}");
    }
}
