namespace RiskPlanner.Web.Editing.Kept;

/// <summary>Input of a form that was never saved, as the browser kept it. It is the user's own, and judged like what is typed.</summary>
/// <param name="Id">Which load of the page kept it.</param>
/// <param name="At">When something was typed last (UTC).</param>
/// <param name="Text">What the form said of itself last; null when nothing of it was known yet.</param>
/// <param name="Typed">What stood in fields that had not been left, by the names of their elements; of a form that is kept field by field, in all that were changed.</param>
/// <param name="Form">The name of the form; null for the one that was asked about.</param>
/// <param name="Title">What the form is called, where it is kept field by field and has a name.</param>
public sealed record KeptInput(string Id, DateTimeOffset At, string? Text, IReadOnlyDictionary<string, string> Typed, string? Form = null, string? Title = null);
