using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Access;

/// <summary>Work that one of several users does, whoever has the access that it takes. Pure but for what the work does.</summary>
internal static class OneOf
{
    /// <summary>The result of the first user who is not refused for want of access; where all are, that of him who came furthest.</summary>
    /// <param name="users">The users; at least one.</param>
    /// <param name="attempt">What a user does: the result, why he failed, and how far he came.</param>
    public static T Several<T>(IReadOnlyList<User> users, Func<User, (T Result, Failure? Failure, int Stage)> attempt)
    {
        (T Result, int Stage)? furthest = null;
        foreach (var user in users)
        {
            var (result, failure, stage) = attempt(user);
            if (failure is not { IsOfAccess: true }) return result;
            // Within one OPEN the key comes after the data set.
            var came = (2 * stage) + (failure.Cause == Cause.NoKeyAccess ? 1 : 0);
            if (furthest is null || came > furthest.Value.Stage) furthest = (result, came);
        }

        return furthest!.Value.Result;
    }
}
