namespace RiskPlanner.Model;

/// <summary>Controls: where each kind can stand, and what it can look at.</summary>
internal static class ControlRules
{
    public static void Check(Plan plan, FaultCollector faults)
    {
        for (var i = 0; i < plan.Controls.Count; i++)
        {
            var control = plan.Controls[i];
            var path = $"controls[{i}]";
            if (control is { Kind: ControlKind.CommandRestriction, On: not ControlPoint.Transmit })
                faults.Add($"{path}.on", control.On == ControlPoint.FtpClient ? "EZAFCCMD" : "FTCHKCMD", "This is an exit of FTP; the command that can be restricted is TRANSMIT.", "kind: exit, or on: TRANSMIT");
            if (control.Kind == ControlKind.CommandRestriction && control.DataSets.Count > 0)
                faults.Add($"{path}.dataSets", control.DataSets[0].Text, "A command is restricted for all data sets: only an exit looks at them.", "no dataSets, or kind: exit");
            MaskRules.Check($"{path}.dataSets", control.DataSets, faults);
        }
    }
}
