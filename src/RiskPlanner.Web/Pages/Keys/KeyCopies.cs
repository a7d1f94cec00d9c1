using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>The CKDS copies of one cycle, as to one key.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Kept">How many copies are kept at the moment.</param>
/// <param name="Holding">How many of them hold the value that the label has then; earlier ones hold an earlier value.</param>
/// <param name="Usable">How many of those can still be used.</param>
public sealed record KeyCopies(CkdsBackup Cycle, int Kept, int Holding, int Usable);
