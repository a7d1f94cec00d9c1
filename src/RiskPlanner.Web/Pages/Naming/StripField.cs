using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>A line of the list.</summary>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Label">Its label.</param>
/// <param name="Purpose">What its key is for; null when nothing says it.</param>
internal sealed record StripField(int Line, double X, string Label, KeyPurpose? Purpose);
