// The bundle serves main and post. Under this name it knows that it is post, also where main left no state.
require('./index.js');
